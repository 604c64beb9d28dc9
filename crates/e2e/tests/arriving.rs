//! A page that arrives slowly: what is there of its program is taken in meanwhile, and what never comes
//! is told.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// Tells the page around how much of the program was taken in, whether the page answers, and what the
/// line about the trouble says while it is in sight.
const TELLS: &str = "<head><script>
    let taken = 0;
    const counted = (take) => function (text) { taken += text.length; return take.call(this, text); };
    if (Uint8Array.fromBase64) Uint8Array.fromBase64 = counted(Uint8Array.fromBase64);
    window.atob = counted(window.atob);
    setInterval(() => parent.postMessage({
        taken,
        isReady: document.documentElement.hasAttribute('data-ready'),
        trouble: document.querySelector('#trouble')?.checkVisibility({ visibilityProperty: true })
            ? document.querySelector('#trouble').textContent.trim() : '',
    }, '*'), 20);
</script>";

/// The page around, which notes down what it is told.
const AROUND: &str =
    "<!DOCTYPE html><title>around</title><link rel=\"icon\" href=\"data:,\"><body><script>
    addEventListener('message', ({ data }) => { if ('taken' in data) window.told = data; });
</script>";

/// Serves two parts of a page, the second one once it is asked for: by whoever sends something.
fn held(parts: [String; 2]) -> Outcome<(SocketAddr, mpsc::Sender<()>)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let (go_on, may_go_on) = mpsc::channel();
    let held = Arc::new(Mutex::new(Some((parts, may_go_on))));
    thread::spawn(move || {
        // A browser may open a connection and ask by another one.
        for stream in listener.incoming().map_while(Result::ok) {
            let held = Arc::clone(&held);
            thread::spawn(move || answer(stream, &held));
        }
    });
    Ok((address, go_on))
}

/// Both parts, and when the second one may come; taken by the first request.
type Held = Mutex<Option<([String; 2], mpsc::Receiver<()>)>>;

fn answer(mut stream: TcpStream, held: &Held) -> Option<()> {
    // The request is shorter, and nothing of it matters.
    stream.read(&mut [0; 4096]).ok().filter(|read| *read > 0)?;
    let (parts, may_go_on) = held.lock().ok()?.take()?;
    let length: usize = parts.iter().map(String::len).sum();
    let start = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(start.as_bytes()).ok()?;
    stream.write_all(parts[0].as_bytes()).ok()?;
    stream.flush().ok()?;
    may_go_on.recv().ok()?;
    stream.write_all(parts[1].as_bytes()).ok()
}

#[test]
fn what_has_arrived_of_the_program_is_taken_in_before_the_rest_is_there() -> Outcome {
    visit(async {
        let (around, go_on, most) = open_half().await?;
        around.until(&format!("(window.told?.taken ?? 0) > {most}")).await?;
        go_on.send(())?;
        around.until("told.isReady").await?;
        end(around).await
    })
}

#[test]
fn a_page_that_does_not_come_on_says_so_and_one_that_breaks_off_too() -> Outcome {
    visit(async {
        let (around, go_on, _) = open_half().await?;
        around.until("window.told?.trouble.includes('the page is still loading')").await?;
        drop(go_on);
        // The others go on waiting for what comes after a break.
        let said = match around.engine() {
            Engine::Firefox => "did not arrive whole",
            _ => "nothing more of the page has come for a while",
        };
        around.until(&format!("told.trouble.includes('{said}')")).await?;
        end(around).await
    })
}

/// Opens half of the page in a frame; with who lets the rest come, and how many letters of the program
/// are there at least. A last piece may not be a whole number of letters.
async fn open_half() -> Outcome<(Visit, mpsc::Sender<()>, usize)> {
    let page = Visit::page()?.replacen("<head>", TELLS, 1);
    let start = page.find("<script id=\"program\"").ok_or("no program")?;
    let (first, second) =
        page.split_at_checked(start + (page.len() - start) / 2).ok_or("a page in two")?;
    let (address, go_on) = held([first.to_owned(), second.to_owned()])?;
    let around = Visit::prepare_other(Window::DESKTOP, Hosting::Root, AROUND).await?;
    around.go_until("body").await?;
    let open = format!(
        "const frame = document.createElement('iframe'); frame.src = 'http://{address}/';
         document.body.append(frame)"
    );
    around.run(&open).await?;
    Ok((around, go_on, first.len() - start - 0x1000))
}

async fn end(around: Visit) -> Outcome {
    // What was loaded beside the page around is the frame, which may have been cut off.
    around.run("performance.clearResourceTimings()").await?;
    around.complaints().await?;
    around.end().await
}
