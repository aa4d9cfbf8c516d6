"""The cloud of imagined recruiters: their traits, the facts that change them, their answers (MODEL 5)."""
