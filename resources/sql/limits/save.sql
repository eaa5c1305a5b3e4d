INSERT INTO purchase_limits (period, most_numbers, most_money, currency)
VALUES (
    :period,
    nullif(CAST(:most_numbers AS integer), 0),
    CAST(nullif(CAST(:most_money AS text), '') AS numeric),
    :currency
)
ON CONFLICT (period) DO UPDATE
SET
    most_numbers = excluded.most_numbers,
    most_money = excluded.most_money,
    currency = excluded.currency;
