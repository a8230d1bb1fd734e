:: bad: a filter
wmic /namespace:\\root\subscription path __EventFilter create name=x, query="select * from __TimerEvent"
:: bad: a consumer
WMIC /NAMESPACE:"\\root\subscription" PATH CommandLineEventConsumer CREATE Name="x", CommandLineTemplate="C:\temp\h.exe"
:: good: nearly: lists them
wmic /namespace:\\root\subscription path __EventFilter get name
:: good: asks for something else
wmic os get caption
