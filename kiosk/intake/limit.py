"""How large, long and slow a paper that a visitor brought along may be."""

from __future__ import annotations

from typing import Final

# As for PDFs that come from a site (kiosk/documents/pdf.py).
MAX_SOURCE_BYTES: Final = 100 * 1024 * 1024
# The largest paper of the catalogue has eleven pages; a lease or a judgment has some forty.
MAX_PAGES: Final = 50
# Telephones deliver 12 to 50 million pixels; 52 million take 156 MB in colour.
MAX_PIXELS: Final = 52_000_000
# What is remade lies in the session's memory, beside its scans.
MAX_OUTPUT_BYTES: Final = 40 * 1024 * 1024
# The sum of a PDF's streams when unpacked: 50 pages of A4, grey, at 300 dpi are 435 MB.
MAX_UNPACKED_BYTES: Final = 512 * 1024 * 1024

# Measured: a colour PNG of 50 million pixels with transparency needs 0.7 GB of address space.
MEMORY_BYTES: Final = 1536 * 1024 * 1024
CPU_S: Final = 40
OPEN_FILES: Final = 32
# More than CPU_S: the wall clock counts for a worker that waits, or that has the processor to share.
DEADLINE_S: Final = 60.0
