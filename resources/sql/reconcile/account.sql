-- What tells another Twilio account from the one of the pool.
SELECT
    (SELECT count(*) FROM phone_number_pool WHERE status <> 'released') AS living,
    (
        SELECT count(*) FROM phone_number_pool AS p
        INNER JOIN
            unnest(CAST(:numbers AS text [])) AS listed (phone_number)
            ON listed.phone_number = p.phone_number
        WHERE p.status <> 'released'
    ) AS present,
    EXISTS (SELECT 1 FROM twilio_numbers WHERE account_sid = :account) AS is_known,
    EXISTS (SELECT 1 FROM twilio_numbers WHERE account_sid <> :account) AS has_other;
