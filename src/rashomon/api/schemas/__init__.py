"""What the API answers, exactly: one file a resource. The front end's types are made from these."""
