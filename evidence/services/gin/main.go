// The service on Gin: one process, GOMAXPROCS set to WORKERS, release mode.

// Built outside a module, where Go would fall back to the behaviour of Go 1.20.
//go:debug default=go1.27

package main

import (
	"context"
	"database/sql"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"
	_ "github.com/mattn/go-sqlite3"
)

type item struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Price int64  `json:"price"`
}

type order struct {
	Customer string `json:"customer" binding:"required,max=80"`
	Email    string `json:"email" binding:"required,email"`
	Lines    []line `json:"lines" binding:"required,min=1,max=20,dive"`
}

type line struct {
	SKU      string `json:"sku" binding:"required,max=20"`
	Quantity int    `json:"quantity" binding:"required,min=1,max=99"`
	Price    *int   `json:"price" binding:"required,min=0,max=1000000"` // a pointer, because required refuses 0
}

type service struct {
	db       *sql.DB
	upgrader websocket.Upgrader
}

func (s *service) json(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"message": "Hello, World!", "numbers": []int{1, 2, 3}})
}

func (s *service) wait(c *gin.Context) {
	time.Sleep(20 * time.Millisecond)
	c.JSON(http.StatusOK, gin.H{"waited": 20})
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

func (s *service) rows(c *gin.Context) {
	items, err := s.items(c.Request.Context(), 7)
	if err != nil {
		log.Print(err)
		c.JSON(http.StatusInternalServerError, gin.H{"error": "internal error"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"rows": items})
}

func (s *service) orders(c *gin.Context) {
	var o order
	if err := c.ShouldBindJSON(&o); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	total := 0
	for _, l := range o.Lines {
		total += l.Quantity * *l.Price
	}
	c.JSON(http.StatusOK, gin.H{"accepted": true, "total": total})
}

func (s *service) ws(c *gin.Context) {
	conn, err := s.upgrader.Upgrade(c.Writer, c.Request, nil)
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
	gin.SetMode(gin.ReleaseMode)
	router := gin.New() // gin.Default would log each request
	router.Use(gin.Recovery())
	router.GET("/json", s.json)
	router.GET("/wait", s.wait)
	router.GET("/rows", s.rows)
	router.POST("/orders", s.orders)
	router.GET("/ws", s.ws)

	server := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           router,
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
