-- Rows that came into the pool without a SID learn it.
UPDATE phone_number_pool AS p
SET twilio_phone_sid = t.twilio_phone_sid
FROM twilio_numbers AS t
WHERE t.phone_number = p.phone_number AND t.gone_since IS NULL AND p.twilio_phone_sid = '';
