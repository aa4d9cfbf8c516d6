"""Rules of tax beside the curves: local tax by place, and limits on what is put aside. Pure."""
