"""Every address of the site."""

from django.urls import path

from renti_web.site import views

urlpatterns = [
    path("", views.tour, name="tour"),
    path("form/<uuid:person>/", views.form, name="form"),
    path("report/", views.report, name="report"),
    path("ledger/<int:place>/", views.ledger_line, name="ledger_line"),
]
