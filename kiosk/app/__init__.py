"""The composition root: commands, start-up, settings files, logs, and what ties the layers together."""
