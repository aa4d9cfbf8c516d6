"""The rule that makes an ask of a cloud: reach, opening, target, range, and reasons not to ask (MODEL 5)."""
