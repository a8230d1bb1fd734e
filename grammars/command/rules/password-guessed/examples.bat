:: bad: on Windows
for /f %%p in (words.txt) do net use \\srv1\ipc$ /user:corp\kim %%p
:: good: nearly: one share
net use X: \\srv1\data
