// The service on Go's net/http: one process, GOMAXPROCS set to WORKERS.

// Built outside a module, where Go would fall back to the behaviour of Go 1.20.
//go:debug default=go1.27

package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/mail"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/gorilla/websocket"
	_ "github.com/mattn/go-sqlite3"
)

const maxBody = 1 << 20

type hello struct {
	Message string `json:"message"`
	Numbers []int  `json:"numbers"`
}

type waited struct {
	Waited int `json:"waited"`
}

type item struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Price int64  `json:"price"`
}

type itemList struct {
	Rows []item `json:"rows"`
}

type order struct {
	Customer string `json:"customer"`
	Email    string `json:"email"`
	Lines    []line `json:"lines"`
}

type line struct {
	SKU      string `json:"sku"`
	Quantity int    `json:"quantity"`
	Price    *int   `json:"price"` // a pointer, so that a missing price is not taken for 0
}

type accepted struct {
	Accepted bool `json:"accepted"`
	Total    int  `json:"total"`
}

func (o order) validate() error {
	if n := utf8.RuneCountInString(o.Customer); n < 1 || n > 80 {
		return errors.New("customer must have 1 to 80 characters")
	}
	if address, err := mail.ParseAddress(o.Email); err != nil || address.Address != o.Email {
		return errors.New("email must be an e-mail address")
	}
	if n := len(o.Lines); n < 1 || n > 20 {
		return errors.New("there must be 1 to 20 lines")
	}
	for _, l := range o.Lines {
		if n := utf8.RuneCountInString(l.SKU); n < 1 || n > 20 {
			return errors.New("sku must have 1 to 20 characters")
		}
		if l.Quantity < 1 || l.Quantity > 99 {
			return errors.New("quantity must be from 1 to 99")
		}
		if l.Price == nil || *l.Price < 0 || *l.Price > 1_000_000 {
			return errors.New("price must be from 0 to 1000000")
		}
	}
	return nil
}

type service struct {
	db       *sql.DB
	upgrader websocket.Upgrader
}

func writeJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(value); err != nil {
		log.Print(err)
	}
}

func (s *service) json(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, hello{Message: "Hello, World!", Numbers: []int{1, 2, 3}})
}

func (s *service) wait(w http.ResponseWriter, r *http.Request) {
	time.Sleep(20 * time.Millisecond)
	writeJSON(w, waited{Waited: 20})
}

func (s *service) items(ctx context.Context, category int) ([]item, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, name, price FROM item WHERE category = ? ORDER BY id", category)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var items []item
	for rows.Next() {
		var i item
		if err := rows.Scan(&i.ID, &i.Name, &i.Price); err != nil {
			return nil, err
		}
		items = append(items, i)
	}
	return items, rows.Err()
}

func (s *service) rows(w http.ResponseWriter, r *http.Request) {
	items, err := s.items(r.Context(), 7)
	if err != nil {
		log.Print(err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	writeJSON(w, itemList{Rows: items})
}

func (s *service) orders(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var o order
	if err := json.Unmarshal(body, &o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := o.validate(); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	total := 0
	for _, l := range o.Lines {
		total += l.Quantity * *l.Price
	}
	writeJSON(w, accepted{Accepted: true, Total: total})
}

func (s *service) ws(w http.ResponseWriter, r *http.Request) {
	conn, err := s.upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered already
	}
	defer conn.Close()
	for {
		kind, message, err := conn.ReadMessage()
		if err != nil {
			return
		}
		if kind != websocket.TextMessage {
			continue
		}
		if err := conn.WriteMessage(kind, message); err != nil {
			return
		}
	}
}

func main() {
	workers, err := strconv.Atoi(os.Getenv("WORKERS"))
	if err != nil {
		log.Fatal(err)
	}
	runtime.GOMAXPROCS(workers)

	db, err := sql.Open("sqlite3", "file:"+os.Getenv("DATABASE")+"?mode=ro")
	if err != nil {
		log.Fatal(err)
	}
	defer db.Close()

	s := &service{db: db}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /json", s.json)
	mux.HandleFunc("GET /wait", s.wait)
	mux.HandleFunc("GET /rows", s.rows)
	mux.HandleFunc("POST /orders", s.orders)
	mux.HandleFunc("GET /ws", s.ws)

	server := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           mux,
		ReadHeaderTimeout: 10 * time.Second,
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		stopped <- server.Shutdown(grace)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	if err := <-stopped; err != nil {
		log.Print(err)
	}
}
