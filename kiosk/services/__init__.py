"""Time and threads around the devices and the kiosk's decisions; of Qt only QtCore."""
