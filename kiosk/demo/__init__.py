"""The demonstration: a fictitious administration's portal, the trainer's tool and the tests' site."""
