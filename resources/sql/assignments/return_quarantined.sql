SELECT return_quarantined_numbers();
