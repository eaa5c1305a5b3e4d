SELECT count(*) FROM purchase_items AS i
WHERE i.state IN ('buying', 'checking') AND purchase_item_is_leased(i);
