"""What the kiosk knows of procedures, sites and the leaflet: data read from TOML, checked, never written."""
