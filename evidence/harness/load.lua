-- For wrk: sends one request over and over, compares every answer with the one that is right, and
-- prints one line that a program can read.

local expected = os.getenv("EVIDENCE_ANSWER")
local order = os.getenv("EVIDENCE_BODY")

if order then
  wrk.method = "POST"
  wrk.body = order
  wrk.headers["Content-Type"] = "application/json"
end

-- Globals, because done() runs in another state and reads them from the threads.
bad = 0
first = ""

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function response(status, _, body)
  if status ~= 200 or body ~= expected then
    bad = bad + 1
    if bad == 1 then
      first = (status .. " " .. body:sub(1, 100)):gsub("[^%w {}%[%]:,.-]", "'")
    end
  end
end

function done(summary, latency, _)
  local mismatches, sample = 0, ""
  for _, thread in ipairs(threads) do
    mismatches = mismatches + thread:get("bad")
    sample = thread:get("first")
  end
  local errors = summary.errors
  io.write("evidence ", string.format(
    '{"requests":%d,"duration_us":%d,"p50_us":%d,"p99_us":%d,"mismatches":%d,"sample":"%s",'
      .. '"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    mismatches, sample, errors.connect, errors.read, errors.write, errors.timeout, errors.status))
end
