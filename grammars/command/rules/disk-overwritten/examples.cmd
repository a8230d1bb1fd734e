:: bad: formatted
format d: /q /y
:: good: nearly: the word in another command
date /t & echo format
