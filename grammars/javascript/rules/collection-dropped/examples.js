// bad: a collection
db.orders.drop();
// bad: all of it
await db.dropDatabase();
// bad: by its name
await db.collection("orders").drop();
// bad: every document
db.orders.deleteMany({});
// good: nearly: some documents
db.orders.deleteMany({ placed: { $lt: old } });
// good: nearly: something else is dropped
queue.items.drop();
// good: nearly: an index
db.orders.dropIndex("placed_1");
// good: read
db.orders.find({});
