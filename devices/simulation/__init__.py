"""What the simulated scanner and printer share: their state and the papers they show."""
