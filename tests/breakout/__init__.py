"""The 96 known ways out of a kiosk: each test bears its vector's number, and is the attack itself."""
