-- Each number has its price: an order may span countries, and they differ.

ALTER TABLE purchase_items
ADD COLUMN IF NOT EXISTS monthly_price numeric(12, 6),
ADD COLUMN IF NOT EXISTS currency char(3),
ADD CONSTRAINT purchase_item_price_has_currency CHECK (
    (monthly_price IS NULL) = (currency IS NULL)
);
