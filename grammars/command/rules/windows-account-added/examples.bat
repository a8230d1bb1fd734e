:: bad: with a password
net user helper P4ss.word /add
:: bad: in a domain
net user helper P4ss.word /ADD /DOMAIN
:: good: nearly: who is there
net user
:: good: nearly: taken away
net user helper /delete
