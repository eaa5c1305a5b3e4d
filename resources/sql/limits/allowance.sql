SELECT
    period,
    coalesce(most_numbers, 0) AS most_numbers,
    coalesce(CAST(most_money AS text), '') AS most_money,
    currency,
    taken_numbers,
    coalesce(CAST(taken_money AS text), '') AS taken_money
FROM purchase_allowance;
