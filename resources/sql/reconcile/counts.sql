SELECT
    d.kind,
    count(*) AS open,
    count(*) FILTER (WHERE p.status = 'assigned') AS assigned
FROM differences AS d
LEFT JOIN phone_number_pool AS p ON p.phone_number = d.phone_number
WHERE d.state = 'open'
GROUP BY d.kind;
