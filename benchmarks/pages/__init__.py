"""Printed pages whose text is known: what the reading benchmark reads."""
