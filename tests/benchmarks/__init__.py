"""What `make bench` measures: start, response, smoothness, rest and memory of the real session process."""
