"""Keeps the screen alive: starts its process, hears its heartbeat, starts it anew. Knows no Qt."""
