//! axum and nothing else: one process, a Tokio runtime with WORKERS threads.

use std::{env, error::Error, time::Duration};

use axum::{Json, Router, routing::get};
use serde::Serialize;
use tokio::{
    net::TcpListener,
    runtime,
    signal::unix::{SignalKind, signal},
    time::sleep,
};

#[derive(Serialize)]
struct Hello {
    message: &'static str,
    numbers: [u32; 3],
}

#[derive(Serialize)]
struct Waited {
    waited: u32,
}

async fn json() -> Json<Hello> {
    Json(Hello { message: "Hello, World!", numbers: [1, 2, 3] })
}

async fn wait() -> Json<Waited> {
    sleep(Duration::from_millis(20)).await;
    Json(Waited { waited: 20 })
}

async fn serve() -> Result<(), Box<dyn Error>> {
    let app = Router::new().route("/json", get(json)).route("/wait", get(wait));
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
