//! The service on axum: one process, a Tokio runtime with WORKERS threads.
//! sqlx runs each SQLite connection of its pool on a thread of its own.

use std::{env, error::Error, time::Duration};

use axum::{
    Json, Router,
    extract::{
        FromRequest, Request, State,
        ws::{Message, WebSocket, WebSocketUpgrade},
    },
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sqlx::{
    FromRow,
    sqlite::{SqliteConnectOptions, SqlitePool},
};
use tokio::{
    net::TcpListener,
    runtime,
    signal::unix::{SignalKind, signal},
    time::sleep,
};
use validator::Validate;

#[derive(Serialize)]
struct Hello {
    message: &'static str,
    numbers: [u32; 3],
}

#[derive(Serialize)]
struct Waited {
    waited: u32,
}

#[derive(Serialize, FromRow)]
struct Item {
    id: i64,
    name: String,
    price: i64,
}

#[derive(Serialize)]
struct Rows {
    rows: Vec<Item>,
}

#[derive(Deserialize, Validate)]
struct Order {
    #[validate(length(min = 1, max = 80))]
    customer: String,
    #[validate(email)]
    email: String,
    #[validate(length(min = 1, max = 20), nested)]
    lines: Vec<Line>,
}

#[derive(Deserialize, Serialize, Validate)]
struct Line {
    #[validate(length(min = 1, max = 20))]
    sku: String,
    #[validate(range(min = 1, max = 99))]
    quantity: i64,
    #[validate(range(min = 0, max = 1_000_000))]
    price: i64,
}

#[derive(Serialize)]
struct Accepted {
    accepted: bool,
    total: i64,
}

/// A JSON body that also holds to the rules of its type.
struct ValidatedJson<T>(T);

impl<T, S> FromRequest<S> for ValidatedJson<T>
where
    T: DeserializeOwned + Validate,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let Json(value) =
            Json::<T>::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        value.validate().map_err(|errors| {
            (StatusCode::UNPROCESSABLE_ENTITY, errors.to_string()).into_response()
        })?;
        Ok(Self(value))
    }
}

async fn json() -> Json<Hello> {
    Json(Hello { message: "Hello, World!", numbers: [1, 2, 3] })
}

async fn wait() -> Json<Waited> {
    sleep(Duration::from_millis(20)).await;
    Json(Waited { waited: 20 })
}

async fn rows(State(pool): State<SqlitePool>) -> Result<Json<Rows>, StatusCode> {
    let rows = sqlx::query_as("SELECT id, name, price FROM item WHERE category = ? ORDER BY id")
        .bind(7)
        .fetch_all(&pool)
        .await
        .map_err(|error| {
            eprintln!("{error}");
            StatusCode::INTERNAL_SERVER_ERROR
        })?;
    Ok(Json(Rows { rows }))
}

async fn orders(ValidatedJson(order): ValidatedJson<Order>) -> Json<Accepted> {
    let total = order.lines.iter().map(|l| l.quantity * l.price).sum();
    Json(Accepted { accepted: true, total })
}

async fn ws(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(echo)
}

async fn echo(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        if matches!(message, Message::Text(_)) && socket.send(message).await.is_err() {
            return;
        }
    }
}

async fn serve() -> Result<(), Box<dyn Error>> {
    let database = SqliteConnectOptions::new().filename(env::var("DATABASE")?).read_only(true);
    let pool = SqlitePool::connect_with(database).await?;
    let app = Router::new()
        .route("/json", get(json))
        .route("/wait", get(wait))
        .route("/rows", get(rows))
        .route("/orders", post(orders))
        .route("/ws", any(ws))
        .with_state(pool);

    let address = format!("{}:{}", env::var("HOST")?, env::var("PORT")?);
    let listener = TcpListener::bind(address).await?;
    let mut terminate = signal(SignalKind::terminate())?;
    axum::serve(listener, app)
        .with_graceful_shutdown(async move {
            terminate.recv().await;
        })
        .await?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let workers = env::var("WORKERS")?.parse()?;
    runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build()?
        .block_on(serve())
}
