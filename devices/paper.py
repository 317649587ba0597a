"""The paper that scanners and printers of this country have in common, and its measure."""

A4_WIDTH_MM = 210.0
A4_HEIGHT_MM = 297.0
MM_PER_INCH = 25.4
