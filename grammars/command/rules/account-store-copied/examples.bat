:: bad: a copy of the disk
vssadmin create shadow /for=C:
:: good: nearly: which copies there are
vssadmin list shadows
