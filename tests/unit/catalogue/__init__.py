"""The catalogue: its models, its loader, and the data that is shipped."""
