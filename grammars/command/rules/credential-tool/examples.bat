:: bad: what passes by
pktmon start --etw
:: good: nearly: counts alone
pktmon counters
