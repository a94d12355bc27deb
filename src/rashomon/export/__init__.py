"""What was read, written out: ``json`` (also for JSON lines), ``csv``, ``html`` and ``terminal``, one file a format."""
