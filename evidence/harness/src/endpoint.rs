//! Endpoints of the services, with the answers that are right.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::http::Answer;

/// The order that is posted.
const ORDER: &str = concat!(
    r#"{"customer":"Ada","email":"ada@example.org","lines":["#,
    r#"{"sku":"A-1","quantity":2,"price":250},{"sku":"B-7","quantity":1,"price":1200}]}"#
);

/// One of the requests that are measured.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Endpoint {
    /// A small JSON object.
    Json,
    /// The same after 20 ms.
    Wait,
    /// Twenty rows of the database.
    Rows,
    /// An order that is checked and added up.
    Orders,
}

impl Endpoint {
    /// All of them, in the order in which they are measured.
    pub const ALL: [Self; 4] = [Self::Json, Self::Wait, Self::Rows, Self::Orders];

    /// Those of a framework alone.
    pub const ALONE: [Self; 2] = [Self::Json, Self::Wait];

    /// Its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Wait => "wait",
            Self::Rows => "rows",
            Self::Orders => "orders",
        }
    }

    /// Where it is.
    pub fn path(self) -> &'static str {
        match self {
            Self::Json => "/json",
            Self::Wait => "/wait",
            Self::Rows => "/rows",
            Self::Orders => "/orders",
        }
    }

    /// What is posted to it.
    pub fn body(self) -> Option<&'static str> {
        (self == Self::Orders).then_some(ORDER)
    }

    /// The answer that is right; blanks and the order of the keys are free.
    pub fn expected(self) -> Value {
        match self {
            Self::Json => json!({ "message": "Hello, World!", "numbers": [1, 2, 3] }),
            Self::Wait => json!({ "waited": 20 }),
            Self::Rows => {
                let rows: Vec<Value> = (1..=10_000)
                    .filter(|id| id % 500 == 7)
                    .map(|id| {
                        let price = id * 37 % 1000 + 1;
                        json!({ "id": id, "name": format!("Item {id}"), "price": price })
                    })
                    .collect();
                json!({ "rows": rows })
            }
            Self::Orders => json!({ "accepted": true, "total": 1700 }),
        }
    }

    /// Requires the answer that is right.
    pub fn check(self, answer: &Answer) -> Result<(), String> {
        let path = self.path();
        if answer.status != 200 {
            return Err(format!("{path} answers with status {}, not 200", answer.status));
        }
        if answer.content_type != "application/json" {
            return Err(format!(
                "{path} answers as `{}`, not as application/json",
                answer.content_type
            ));
        }
        let body: Value = serde_json::from_str(&answer.body)
            .map_err(|error| format!("{path} answers with what is no JSON: {error}"))?;
        if body == self.expected() {
            return Ok(());
        }
        let start: String = answer.body.chars().take(120).collect();
        Err(format!("{path} answers with the wrong JSON: {start}"))
    }
}

/// Orders that must be refused, and what is wrong with each.
pub fn wrong_orders() -> Vec<(&'static str, String)> {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut order: Value = serde_json::from_str(ORDER).unwrap_or_default();
        change(&mut order);
        order.to_string()
    };
    let line = json!({ "sku": "A-1", "quantity": 1, "price": 1 });
    vec![
        ("no JSON", "{\"customer\":".to_owned()),
        ("an empty object", "{}".to_owned()),
        ("an empty customer", changed(&|it| it["customer"] = json!(""))),
        ("a customer of 81 characters", changed(&|it| it["customer"] = json!("a".repeat(81)))),
        ("an e-mail address without @", changed(&|it| it["email"] = json!("ada"))),
        ("no lines", changed(&|it| it["lines"] = json!([]))),
        ("21 lines", changed(&|it| it["lines"] = json!(vec![line.clone(); 21]))),
        ("a quantity of 0", changed(&|it| it["lines"][0]["quantity"] = json!(0))),
        ("a quantity of 100", changed(&|it| it["lines"][0]["quantity"] = json!(100))),
        ("a quantity of 1.5", changed(&|it| it["lines"][0]["quantity"] = json!(1.5))),
        ("a price below 0", changed(&|it| it["lines"][1]["price"] = json!(-1))),
        ("a price above 1000000", changed(&|it| it["lines"][1]["price"] = json!(1_000_001))),
        ("an empty sku", changed(&|it| it["lines"][0]["sku"] = json!(""))),
        ("a sku of 21 characters", changed(&|it| it["lines"][0]["sku"] = json!("a".repeat(21)))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(body: &str) -> Answer {
        Answer { status: 200, content_type: "application/json".to_owned(), body: body.to_owned() }
    }

    #[test]
    fn blanks_and_the_order_of_keys_are_free() {
        let answer = answer("{ \"numbers\": [1, 2, 3],\n \"message\": \"Hello, World!\" }");
        assert_eq!(Endpoint::Json.check(&answer), Ok(()));
    }

    #[test]
    fn an_answer_that_is_not_json_by_its_header_is_refused() {
        let answer = Answer { content_type: "text/plain".to_owned(), ..answer("{\"waited\":20}") };
        assert!(Endpoint::Wait.check(&answer).is_err_and(|error| error.contains("text/plain")));
    }

    #[test]
    fn there_are_twenty_rows_and_the_first_is_number_seven() {
        let rows = Endpoint::Rows.expected();
        assert_eq!(rows["rows"].as_array().map(Vec::len), Some(20));
        assert_eq!(rows["rows"][0], json!({ "id": 7, "name": "Item 7", "price": 260 }));
    }

    #[test]
    fn every_wrong_order_differs_from_the_right_one() {
        assert!(wrong_orders().iter().all(|(_, order)| {
            serde_json::from_str::<Value>(order).ok() != serde_json::from_str(ORDER).ok()
        }));
    }
}
