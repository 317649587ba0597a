"""How the kiosk reaches the Internet: proxies, certificate authorities, and what a failure means."""
