"""The training portal as a real procedure is: spread over several hosts of several owners, on https."""
