"""Plain Python without Qt: the models, the way through them, idle time, settings and the reading of packs."""
