"""One address → its answer: within limits, by the rules of robots.txt, never too often, never into a private network."""
