"""Imaging: what the pixels of a scanned page tell, and how the page is made right."""
