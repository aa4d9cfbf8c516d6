"""The dialog that shows what a paste of notes or of a résumé becomes, before anything enters the plan."""
