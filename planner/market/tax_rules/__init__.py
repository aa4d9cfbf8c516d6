"""Rules of tax besides the curves: local tax by place, and limits on deferrals. Pure."""
