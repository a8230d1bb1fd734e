:: bad: a database
net stop MSSQLSERVER /y
:: good: nearly: which run
net start
