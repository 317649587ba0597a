"""The operator's window for recording which sites a procedure needs."""
