import type { Bed } from './bed/open-bed.ts';

/** Orders of a web shop into the accounts, with nothing but two JSON APIs: as a person writes it into a file. */
const ORDERS_TO_BOOKS = `{
  "systems": {
    "shop": {
      "connector": "http-json",
      "settings": {
        "baseUrl": "http://127.0.0.1:7001",
        "streams": { "orders": { "path": "/orders", "items": "orders", "key": "id", "changed": "updated_at",
          "paging": { "kind": "cursor", "parameter": "since", "next": "next_since", "more": "has_more", "sizeParameter": "limit", "size": 100 } } }
      },
      "secrets": { "token": { "env": "SHOP_TOKEN", "optional": true } }
    },
    "books": {
      "connector": "http-json",
      "settings": {
        "baseUrl": "http://127.0.0.1:7002",
        "actions": { "invoice": { "method": "POST", "path": "/invoices", "idempotencyHeader": "Idempotency-Key", "reference": "external_id", "receipt": "id",
          "lookUp": { "path": "/invoices?external_id={reference}", "items": "invoices" } } }
      }
    }
  },
  "connections": {
    "orders-to-books": {
      "source": { "system": "shop", "stream": "orders" },
      "actions": [ { "system": "books", "action": "invoice", "concurrency": 50,
        "mapping": { "external_id": "id", "amount": "total", "currency": "currency", "email": "customer.email",
          "customer": { "join": ["customer.first_name", "customer.last_name"], "with": " " } } } ],
      "schedule": "* * * * *"
    }
  }
}
`;

/** The file, for the ports on which the two servers of a test happen to listen. */
export const ordersToBooks = ({ shop, books }: Pick<Bed, 'shop' | 'books'>) =>
	JSON.parse(ORDERS_TO_BOOKS.replace('http://127.0.0.1:7001', shop).replace('http://127.0.0.1:7002', books));
