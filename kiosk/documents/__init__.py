"""Documents: from the pages of a session to a file that a site accepts."""
