SELECT phone_number FROM phone_number_pool
WHERE status <> 'released'
UNION
SELECT phone_number FROM purchase_items
WHERE state IN ('planned', 'buying', 'checking', 'bought');
