"""The cloud of imagined recruiters and the facts that move it (MODEL 5)."""
